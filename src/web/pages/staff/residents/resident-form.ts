import { IsString, Length } from 'class-validator';
import { OneLine } from '../../../api/rules.js';

/** A reference, an e-mail address or a telephone number. */
export class ResidentForm {
  @OneLine() @IsString() @Length(1, 254) asked: string;
}
