import { setFlagsFromString } from 'node:v8';
import { answerLetterRequest } from './letters/answerLetterRequest.ts';
import { serveJob } from './serveJob.ts';

// Of Typst's 24,000 functions a letter uses a few: those are checked when they are first called.
setFlagsFromString('--wasm-lazy-validation');

serveJob((request, report) => answerLetterRequest(request, report));
