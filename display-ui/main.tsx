import '../src/contract/styles/fonts.css';
import '../src/contract/styles/tokens.css';
import '../src/contract/styles/themes.css';
import '../src/contract/styles/base.css';
import '../src/contract/styles/join.css';
import '../src/contract/styles/display.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { takePlace } from './address';
import { inLanguage } from '../src/contract/languages/list';
import { DisplayApp } from './app';
import { mainLanguage } from './language';

// A screen that is moved to another hub gets another address, which differs in its fragment only.
window.addEventListener('hashchange', () => location.reload());

// The page came in the language that the panel's browser asks for; what hangs on the wall begins with the city's main one.
effect(() => void Object.assign(document.documentElement, inLanguage(mainLanguage())));

// The layout is a grid of the body, so the head, the call and the lists are its own children.
const place = takePlace();
document.body.replaceChildren();
render(<DisplayApp place={place} />, document.body);
