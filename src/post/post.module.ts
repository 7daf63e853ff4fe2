import { Global, Module } from '@nestjs/common';
import { LetterPrinter } from '../domain/post/letter-data.js';
import { SmsGateway } from './sms-gateway.js';
import { SmtpMail } from './smtp-mail.js';
import { InstallationAddress } from './installation-address.js';
import { LetterDelivery } from './letter-delivery.js';
import { TemplateLetterPrinter } from './letter-printer.js';
import { MailSender } from './sender.js';

/** Global, because staff pages show letters as they would be sent. */
@Global()
@Module({
  providers: [
    InstallationAddress,
    MailSender,
    SmtpMail,
    SmsGateway,
    LetterDelivery,
    { provide: LetterPrinter, useClass: TemplateLetterPrinter },
  ],
  exports: [LetterPrinter],
})
export class PostModule {}
