import { peopleService } from './people/people.service.ts';
import { practiceService } from './practice/practice.service.ts';
import { registerService } from './register/register.service.ts';

/** Every service, merged; `test/arch` sees to it that each operation has its function. */
export const services = { ...practiceService, ...peopleService, ...registerService };

export function handlerNamed(name: string): unknown {
  return Object.hasOwn(services, name) ? services[name as keyof typeof services] : undefined;
}
