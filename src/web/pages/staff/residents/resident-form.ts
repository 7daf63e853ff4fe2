import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { OneLine } from '../../../api/rules.js';

/** A reference, an e-mail address or a telephone number. */
export class ResidentForm {
  @OneLine() @IsString() @Length(1, 254) asked: string;
}

export class EraseForm extends ResidentForm {
  /** Ticked by an administrator who has made sure that the person asked for it. */
  @IsOptional() @IsIn(['yes']) sure?: string;
}
