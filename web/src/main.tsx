import { render } from 'preact';
import { App } from './app.tsx';
import { start_settings } from './settings.ts';
import './style/base.css';
import './style/shell.css';
import './style/upload.css';
import './style/review.css';
import './style/viewer.css';
import './style/dashboards.css';
import './style/narrow.css';
import './style/print.css';

const root = document.getElementById('app');
if (root) {
  start_settings();
  root.replaceChildren();
  render(<App />, root);
}
