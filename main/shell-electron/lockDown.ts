import type { App, Session, WebContents } from 'electron';
import { isOurs } from './address.ts';

/** Whatever happens in the page, it stays our page: no other address, window, frame of another kind or download. */
export function keepToPage(app: App): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** The page may neither use the computer's devices nor ask anything of another computer. */
export function keepOffline(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isOurs(request.url) && !/^(?:blob|data):/.test(request.url) });
  });
}
