import { Global, Module } from '@nestjs/common';
import { Press } from '../domain/post/parcel.js';
import { Gateway } from './sms-gateway.js';
import { Mail } from './smtp-mail.js';
import { OwnAddress } from './public-address.js';
import { PostRoom } from './letter-delivery.js';
import { LetterPress } from './letter-printer.js';
import { Sender } from './sender.js';

/** Everybody may ask the press how a letter looks. */
@Global()
@Module({
  providers: [OwnAddress, Sender, Mail, Gateway, PostRoom, { provide: Press, useClass: LetterPress }],
  exports: [Press],
})
export class PostModule {}
