/** Every service the programme knows. A new service is a new profile and a line here. */
import { cardiac } from './cardiac.ts';
import { myTherapy } from './my-therapy.ts';
import type { ServiceId, ServiceProfile } from './profile.ts';

export const services: Readonly<Record<ServiceId, ServiceProfile>> = { 'my-therapy': myTherapy, cardiac };

/** The service whose start page has this path, for example "/start/heart", or undefined. */
export function serviceByStartPath(path: string): ServiceProfile | undefined {
  return Object.values(services).find((service) => service.startPath === path);
}
