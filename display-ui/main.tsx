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
import { mainLanguageShown } from './language';

// The address for another hub differs in its fragment only, so the browser does not load the page again by itself.
window.addEventListener('hashchange', () => location.reload());

// The server sent the page in the language of the panel's browser; the screen itself begins with the city's main
// language.
effect(() => void Object.assign(document.documentElement, inLanguage(mainLanguageShown())));

// The layout is a grid of the body, so the header, the call and the lists must be its children.
const address = takePlace();
document.body.replaceChildren();
render(<DisplayApp address={address} />, document.body);
