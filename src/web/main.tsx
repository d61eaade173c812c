import { render } from 'preact';
import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-500.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import '@fontsource/ibm-plex-mono/latin-500.css';
import './style/tokens.css';
import './style/page.css';
import './style/note.css';
import './style/answer.css';
import './style/map.css';
import './style/print.css';
import { App } from './app.js';

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
