import type { PropertySubType } from '@katek/sdk/protocol';

/** Kinds that one word asks for together, under the kind that stands for them. */
const groups: readonly (readonly [PropertySubType, ...PropertySubType[]])[] = [
  ['SingleFamilyResidence', 'Villa', 'Bungalow', 'Ranch', 'Cabin'],
  ['MultiFamily', 'Duplex', 'Triplex', 'Quadruplex'],
  ['MobileHome', 'ManufacturedHome'],
];

/** What one chip says of several kinds. */
export const kindGroup = {
  /** One kind for each group that is asked for as a whole, and the others as they are. */
  heads(kinds: readonly PropertySubType[]): PropertySubType[] {
    const whole = groups.filter((group) => group.every((kind) => kinds.includes(kind)));
    const covered = new Set(whole.flatMap(([, ...rest]) => rest));
    return kinds.filter((kind) => !covered.has(kind));
  },
  /** The kinds that the chip of this one stands for. */
  members(head: string, kinds: readonly PropertySubType[]): readonly string[] {
    const whole = groups.find(
      (group) => group[0] === head && group.every((kind) => kinds.includes(kind)),
    );
    return whole ?? [head];
  },
};
