import { Global, Module } from '@nestjs/common';
import { LetterPrinter } from '../domain/post/letter-data.js';
import { Gateway } from './sms-gateway.js';
import { Mail } from './smtp-mail.js';
import { InstallationAddress } from './installation-address.js';
import { LetterDelivery } from './letter-delivery.js';
import { TemplateLetterPrinter } from './letter-printer.js';
import { Sender } from './sender.js';

/** Global, because staff pages show letters as they would be sent. */
@Global()
@Module({
  providers: [
    InstallationAddress,
    Sender,
    Mail,
    Gateway,
    LetterDelivery,
    { provide: LetterPrinter, useClass: TemplateLetterPrinter },
  ],
  exports: [LetterPrinter],
})
export class PostModule {}
