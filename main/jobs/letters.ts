import { setFlagsFromString } from 'node:v8';
import { answerLetterRequest } from './letters/answerLetterRequest.ts';
import { serveJob } from './serveJob.ts';

// A job draws one batch and ends: compiling Typst a second time, for speed it never gets to use, costs 100 MB.
setFlagsFromString('--no-wasm-tier-up');
setFlagsFromString('--no-wasm-dynamic-tiering');

serveJob((request, report) => answerLetterRequest(request, report));
