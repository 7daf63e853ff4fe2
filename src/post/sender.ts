// The sender of e-mails, from the settings or from the installation's own domain.
import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/config.js';
import { InstallationAddress } from './installation-address.js';

@Injectable()
export class MailSender {
  constructor(
    private readonly settings: Settings,
    private readonly own: InstallationAddress,
  ) {}

  /** The value of the From header, which may have a name before the address. */
  get line(): string {
    return this.settings.HUBLINE_MAIL_FROM ?? `no-reply@${this.own.mailDomain}`;
  }

  /** The address alone. */
  get address(): string {
    return /<([^<>]+)>\s*$/.exec(this.line)?.[1] ?? this.line;
  }
}
