import { createPinia } from 'pinia';
import { createApp } from 'vue';
import { z } from 'zod';
import App from './App.vue';
import { callKey, createCall } from './api/call.ts';
import { createEvents } from './api/events.ts';
import { createFiles, filesKey } from './api/files.ts';
import { httpTransport } from './api/httpTransport.ts';
import { keepAwake } from './api/keepAwake.ts';
import { keepDraftsNow } from './api/keepNow.ts';
import { keepPlace } from './api/lastPlace.ts';
import { lockKey } from './api/lock.ts';
import { usePageStatus } from './api/pageStatus.ts';
import { useSession } from './api/session.ts';
import './main.css';
import { createHouseRouter } from './router.ts';

// Compiled checkers need `eval`, which the page's content policy refuses.
z.config({ jitless: true });

const transport = window.house ?? httpTransport;
const events = createEvents(transport);

const pinia = createPinia();
const router = createHouseRouter();

/** Everything the page holds goes with it: nothing of a person stays behind a locked screen. */
function startAfresh() {
  history.replaceState(null, '', location.pathname);
  location.reload();
}

/** A dialog with something to fill in goes with the page. */
const isFormOpen = () => document.querySelector('[role="dialog"] form') !== null;

// Also when it is closed by F5: whoever signs in again goes on where they were.
window.addEventListener('pagehide', () => {
  const { member } = useSession(pinia);
  const place = router.currentRoute.value;
  const isUnsaved = usePageStatus(pinia).unsaved && place.meta['keepsDraft'] !== true;
  if (member) keepPlace(member.id, place, isUnsaved || isFormOpen());
});

// A page that starts again is nobody's, also when somebody pressed F5 instead of Lock.
await transport.lock().catch(() => undefined);
events.start();
events.onLocked(startAfresh);
keepAwake(transport.touch, () => performance.now());

createApp(App)
  .use(pinia)
  .use(router)
  .provide(
    callKey,
    createCall({
      transport,
      events,
      newId: () => crypto.randomUUID(),
      pause: (attempt) => new Promise((resolve) => setTimeout(resolve, attempt * 400)),
    }),
  )
  .provide(filesKey, createFiles(transport))
  .provide(
    lockKey,
    () =>
      void keepDraftsNow()
        .then(() => transport.lock())
        .then(startAfresh, startAfresh),
  )
  .mount('#app');
