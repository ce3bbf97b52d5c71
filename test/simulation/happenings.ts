import type { Life, World } from './simulateYears.ts';

/** What happens to people in a fortnight, whatever the practice does; some is taken back again. */
export async function happenToPeople(world: World): Promise<void> {
  for (const life of world.lives.values()) {
    if (world.chance.happens(0.0008)) await die(world, life);
    else if (world.chance.happens(0.001)) await moveAway(world, life);
    else if (life.diedOn !== null && world.chance.happens(0.02)) await comeToLife(world, life);
    else if (life.leftOn !== null && world.chance.happens(0.02)) await comeBack(world, life);
  }
}

async function versionOf({ practice }: World, personId: string): Promise<number> {
  return (await practice.call('people.findPerson', { personId })).version;
}

export async function die(world: World, life: Life): Promise<void> {
  if (life.diedOn !== null || life.leftOn !== null) return;
  const { personId } = life;
  const version = await versionOf(world, personId);
  const death = { kind: 'formal' as const, on: world.today };
  await world.practice.call('people.recordDeath', { personId, version, death });
  life.diedOn = world.today;
  world.report.deaths += 1;
}

async function moveAway(world: World, life: Life): Promise<void> {
  if (life.diedOn !== null || life.leftOn !== null) return;
  const { personId } = life;
  const version = await versionOf(world, personId);
  await world.practice.call('people.recordDeparture', { personId, version, leftOn: world.today });
  life.leftOn = world.today;
  world.report.departures += 1;
}

async function comeToLife(world: World, life: Life): Promise<void> {
  const { personId } = life;
  const version = await versionOf(world, personId);
  await world.practice.call('people.withdrawDeath', { personId, version, reason: 'A namesake' });
  life.diedOn = null;
}

async function comeBack(world: World, life: Life): Promise<void> {
  const { personId } = life;
  const version = await versionOf(world, personId);
  await world.practice.call('people.recordReturn', { personId, version, reason: 'Registered again' });
  life.leftOn = null;
}
