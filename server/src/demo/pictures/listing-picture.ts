import { makeDice, type Dice } from './dice.ts';
import { drawAerial } from './draw-aerial.ts';
import { drawBuilding } from './draw-building.ts';
import { drawLandscape } from './draw-landscape.ts';
import { drawFence, drawPine, drawPool, drawShrubs, drawTree } from './draw-plants.ts';
import { drawKitchen } from './draw-kitchen.ts';
import { drawLivingRoom } from './draw-living-room.ts';
import { lights, type Look } from './look.ts';
import { finishPicture } from './svg.ts';

export const pictureViews = ['front', 'living', 'kitchen', 'aerial'] as const;
export type PictureView = (typeof pictureViews)[number];

/** Draws one picture of a listing as SVG: always the same for the same look and view. */
export function renderListingPicture(look: Look, view: PictureView): string {
  const dice = makeDice(`${look.seed} ${view}`);
  return finishPicture(views[view](look, dice));
}

const views: Record<PictureView, (look: Look, dice: Dice) => string> = {
  front: drawFront,
  living: drawLivingRoom,
  kitchen: drawKitchen,
  aerial: drawAerial,
};

function drawFront(look: Look, dice: Dice): string {
  return (
    drawLandscape(look, dice) +
    drawBehind(look, dice) +
    drawBuilding(look, dice) +
    drawBefore(look, dice)
  );
}

const standsAlone = (look: Look): boolean =>
  !['townhouse', 'apartments', 'warehouse', 'barn', 'land'].includes(look.style);

function drawBehind(look: Look, dice: Dice): string {
  const light = lights[look.light];
  if (!standsAlone(look)) return '';
  const tall = [70, 735, dice.between(150, 220)];
  return tall
    .map((x) =>
      look.setting === 'woods' ||
      (look.setting === 'hills' && dice.chance(0.5)) ||
      look.setting === 'beach'
        ? drawPine(x + dice.between(-24, 24), 462, dice.between(0.8, 1.3), light)
        : drawTree(x + dice.between(-24, 24), 464, dice.between(0.9, 1.3), light),
    )
    .join('');
}

function drawBefore(look: Look, dice: Dice): string {
  const light = lights[look.light];
  if (look.style === 'land' || look.style === 'barn') return '';
  if (!standsAlone(look)) {
    return [90, 710]
      .filter(() => dice.chance(0.75))
      .map((x) => drawTree(x + dice.between(-40, 40), 512, dice.between(0.55, 0.75), light))
      .join('');
  }
  const parts = [
    drawShrubs(dice.between(30, 60), 512, 4, light, dice),
    drawShrubs(dice.between(640, 670), 514, 4, light, dice),
  ];
  if (look.pool) parts.push(drawPool(dice.pick([190, 590]), 552, light));
  else if (look.setting !== 'beach' && dice.chance(0.35)) {
    parts.push(drawFence(0, 210, 566), drawFence(580, 800, 566));
  } else if (dice.chance(0.6)) {
    const side = dice.pick([38, 762]);
    parts.push(drawTree(side, 560, dice.between(1.1, 1.4), light));
  }
  return parts.join('');
}
