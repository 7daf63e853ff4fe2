import '../src/contract/styles/fonts.css';
import '../src/contract/styles/tokens.css';
import '../src/contract/styles/themes.css';
import '../src/contract/styles/base.css';
import '../src/contract/styles/join.css';
import '../src/contract/styles/kiosk.css';
import { render } from 'preact';
import { KioskApp } from './app';
import { startClock } from './clock';
import { connect } from './hub';
import { watchPresence } from './presence';

// The layout is a grid of the body, so the header, the main part and the bar must be its children.
document.body.replaceChildren();
render(<KioskApp />, document.body);
startClock();
connect();
watchPresence();
