import { setFlagsFromString } from 'node:v8';
import { answerLetterRequest } from './letters/answerLetterRequest.ts';
import { answerSheetRequest, isSheetRequest } from './letters/answerSheetRequest.ts';
import { serveJob } from './serveJob.ts';

// Of Typst's 24,000 functions a letter uses a few: those are checked when they are first called.
setFlagsFromString('--wasm-lazy-validation');

// Letters and day sheets are set by the same Typst with the same fonts.
serveJob((request, report) =>
  isSheetRequest(request) ? answerSheetRequest(request) : answerLetterRequest(request, report),
);
