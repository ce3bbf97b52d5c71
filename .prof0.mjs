import { seedPractice } from './main/sample/seedPractice.ts';
import { usualCost } from './main/practice/passwords.ts';
import { systemClock } from './main/clock.ts';
import { benchPassword } from './test/bench/openHouse.ts';
import { keyOf } from './test/bench/byHand.ts';
import { fiveYearsOfAppointments } from './test/bench/fiveYears.ts';
const folder='/tmp/benchbook';
await seedPractice({folder,people:100000,seed:2026,password:benchPassword,passwordCost:usualCost,clock:systemClock,progress:()=>{}});
fiveYearsOfAppointments(folder, await keyOf(folder), systemClock.today());
