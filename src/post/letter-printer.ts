// Makes letters: sheets of ready strings through two Handlebars templates that hold no logic.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import Handlebars from 'handlebars';
import { type Parcel, Press, type Printed } from '../domain/post/parcel.js';
import { translate } from '../platform/sentences.js';
import { invitationOf } from './invitation.js';
import { look } from './letter-colours.js';
import { OwnAddress } from './public-address.js';
import { Sender } from './sender.js';
import { sheetOf } from './letter-content.js';
import { say } from './letter-words.js';

const engine = Handlebars.create();

function template(name: string, noEscape = false): Handlebars.TemplateDelegate {
  const file = fileURLToPath(new URL(`./templates/${name}.hbs`, import.meta.url));
  return engine.compile(readFileSync(file, 'utf8'), { strict: true, noEscape });
}

@Injectable()
export class LetterPress extends Press {
  private readonly asHtml = template('letter');
  private readonly asText = template('letter-text', true);

  constructor(
    private readonly address: OwnAddress,
    private readonly sender: Sender,
  ) {
    super();
  }

  print(parcel: Parcel): Printed {
    const { url } = this.address;
    const { sms, ...sheet } = sheetOf(parcel, url);
    const words = {
      brand: translate(sheet.language, 'shared.brand'),
      bringTitle: say(sheet.language, 'label.bring'),
      colon: say(sheet.language, 'colon'),
      closing: say(sheet.language, 'closing'),
      look,
      ...sheet,
    };
    return {
      subject: sheet.subject,
      html: this.asHtml(words),
      text: this.asText(words),
      sms,
      calendar: invitationOf(parcel, this.sender.address, url),
    };
  }
}
