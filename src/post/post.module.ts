import { Global, Module } from '@nestjs/common';
import { Press } from '../domain/post/parcel.js';
import { Gateway } from './gateway.js';
import { Mail } from './mail.js';
import { OwnAddress } from './own-address.js';
import { PostRoom } from './post-room.js';
import { LetterPress } from './press.js';
import { Sender } from './sender.js';

/** Everybody may ask the press how a letter looks. */
@Global()
@Module({
  providers: [OwnAddress, Sender, Mail, Gateway, PostRoom, { provide: Press, useClass: LetterPress }],
  exports: [Press],
})
export class PostModule {}
