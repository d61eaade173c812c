import anatomy from '../../lexicons/anatomy.json' with { type: 'json' };

const extra: Readonly<Record<string, readonly string[]>> = {
  'iliac-artery': ['internal-iliac-artery'],
  'iliac-vein': ['internal-iliac-vein'],
  'femoral-artery': ['deep-femoral-artery'],
  'tibial-artery': ['peroneal-artery', 'tibioperoneal-trunk'],
  'tibial-vein': ['peroneal-vein'],
  'hepatic-vein': ['right-hepatic-vein', 'middle-hepatic-vein', 'left-hepatic-vein'],
};

const readings: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(extra),
  ...anatomy.levels.map(({ vessel, readings: levels }) => [vessel, [...levels, ...(extra[vessel] ?? [])]] as const),
]);

/** Whether `vessel` is one of those that the loose name `loose` ("iliac vein") can mean. */
export const isWithin = (vessel: string, loose: string): boolean => readings.get(loose)?.includes(vessel) ?? false;
