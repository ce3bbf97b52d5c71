import { answerPlanRequest } from './plan/answerPlanRequest.ts';
import { serveJob } from './serveJob.ts';

serveJob((request, report) => answerPlanRequest(request, report));
