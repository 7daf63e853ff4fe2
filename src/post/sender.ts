// The sender of e-mails.
import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/config.js';
import { InstallationAddress } from './installation-address.js';

@Injectable()
export class MailSender {
  constructor(
    private readonly settings: Settings,
    private readonly own: InstallationAddress,
  ) {}

  /** As in a From line: perhaps with a name before the address. */
  get line(): string {
    return this.settings.HUBLINE_MAIL_FROM ?? `no-reply@${this.own.mailDomain}`;
  }

  /** Without the name. */
  get address(): string {
    return /<([^<>]+)>\s*$/.exec(this.line)?.[1] ?? this.line;
  }
}
