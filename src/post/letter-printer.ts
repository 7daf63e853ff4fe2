// Prints letters: puts their finished strings into two Handlebars templates that hold no logic.
import { languageEntry } from '../contract/languages/list.js';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import Handlebars from 'handlebars';
import { type LetterData, LetterPrinter, type PrintedLetter } from '../domain/post/letter-data.js';
import { translate } from '../platform/sentences.js';
import { invitationOf } from './invitation.js';
import { letterColours } from './letter-colours.js';
import { InstallationAddress } from './installation-address.js';
import { MailSender } from './sender.js';
import { letterContentOf } from './letter-content.js';
import { letterSentence } from './letter-words.js';

const engine = Handlebars.create();

function template(name: string, noEscape = false): Handlebars.TemplateDelegate {
  const file = fileURLToPath(new URL(`./templates/${name}.hbs`, import.meta.url));
  return engine.compile(readFileSync(file, 'utf8'), { strict: true, noEscape });
}

@Injectable()
export class TemplateLetterPrinter extends LetterPrinter {
  private readonly asHtml = template('letter');
  private readonly asText = template('letter-text', true);

  constructor(
    private readonly address: InstallationAddress,
    private readonly sender: MailSender,
  ) {
    super();
  }

  print(data: LetterData): PrintedLetter {
    const { url } = this.address;
    const { sms, ...sheet } = letterContentOf(data, url);
    const words = {
      direction: languageEntry(sheet.language).direction,
      brand: translate(sheet.language, 'shared.brand'),
      bringTitle: letterSentence(sheet.language, 'label.bring'),
      colon: letterSentence(sheet.language, 'colon'),
      closing: letterSentence(sheet.language, 'closing'),
      look: letterColours,
      ...sheet,
    };
    return {
      subject: sheet.subject,
      html: this.asHtml(words),
      text: this.asText(words),
      sms,
      calendar: invitationOf(data, this.sender.address, url),
    };
  }
}
