import { IsString, Length } from 'class-validator';
import { Trim } from '../../../api/rules.js';

/** A reference, an e-mail address or a telephone number. */
export class ResidentForm {
  @Trim() @IsString() @Length(1, 254) asked: string;
}
