import type { dayContract } from '../../../shared/booking/day.contract.ts';
import type { Handlers } from '../../context.ts';
import { makeCalendarFile } from './calendarFile.ts';
import { findDay } from './findDay.ts';
import { findSheets } from './findSheets.ts';
import { findWeek } from './findWeek.ts';
import { printDay, printPack } from './printSheets.ts';
import { recordVisit } from './recordVisit.ts';

export const dayService: Handlers<typeof dayContract> = {
  'booking.findDay': findDay,
  'booking.findWeek': findWeek,
  'booking.recordVisit': recordVisit,
  'booking.findSheets': findSheets,
  'booking.printDay': printDay,
  'booking.printPack': printPack,
  'booking.makeCalendarFile': makeCalendarFile,
};
