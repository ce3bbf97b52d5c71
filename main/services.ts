import { bookingService } from './booking/booking.service.ts';
import { capacityService } from './booking/capacity/capacity.service.ts';
import { changesService } from './booking/changes/changes.service.ts';
import { clinicsService } from './booking/clinics/clinics.service.ts';
import { pairsService } from './booking/pairs/pairs.service.ts';
import { dayService } from './booking/day/day.service.ts';
import { planService } from './booking/plan/plan.service.ts';
import { evidenceService } from './evidence/evidence.service.ts';
import { templateService } from './letter/template.service.ts';
import { letterService } from './letter/letter.service.ts';
import { tellingService } from './letter/telling.service.ts';
import { sendingService } from './letter/sending.service.ts';
import { peopleService } from './people/people.service.ts';
import { practiceService } from './practice/practice.service.ts';
import { recallService } from './recall/recall.service.ts';
import { registerService } from './register/register.service.ts';

/** Every service, merged; `test/arch` sees to it that each operation has its function. */
export const services = {
  ...practiceService,
  ...peopleService,
  ...registerService,
  ...recallService,
  ...letterService,
  ...tellingService,
  ...sendingService,
  ...evidenceService,
  ...templateService,
  ...clinicsService,
  ...changesService,
  ...bookingService,
  ...pairsService,
  ...dayService,
  ...capacityService,
  ...planService,
};

export function handlerNamed(name: string): unknown {
  return Object.hasOwn(services, name) ? services[name as keyof typeof services] : undefined;
}
