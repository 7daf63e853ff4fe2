// Starts the scripts of the staff pages, which work without them: renewal, timers, keys, and forms that are sent only once.
import '../../contract/styles/fonts.css';
import '../../contract/styles/tokens.css';
import '../../contract/styles/base.css';
import '../../contract/styles/join.css';
import '../../contract/styles/console.css';
import { followChoice } from './staff-desk';
import { sendOnce } from './staff-forms';
import { takeKeys } from './staff-keys';
import { stayLive } from './staff-live';
import { keepTime } from './staff-timers';

keepTime();
sendOnce();
takeKeys();
stayLive();
followChoice();
document.querySelector<HTMLElement>('[data-refusal]')?.focus();
