// Prints the paper of a ticket or booking when the page has loaded, and again by a button.
import '../../contract/styles/fonts.css';
import '../../contract/styles/tokens.css';
import '../../contract/styles/base.css';
import '../../contract/styles/join.css';
import '../../contract/styles/paper.css';
import '../../contract/styles/paper-page.css';
import { offerPrinting } from './print-button';

offerPrinting();
void document.fonts.ready.then(() => window.print());
