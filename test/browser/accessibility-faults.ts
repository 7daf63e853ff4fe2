// Finds the accessibility faults of a page by axe.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { shapeOf } from './page-shape.js';

/** The faults that axe has found on pages of each shape. A worker keeps them from one spec to the next. */
const faultsByShape = new Map<string, string[]>();

/**
 * Returns one line for each fault that axe finds. A page of the same shape as one that was examined before has the same
 * faults. axe needs a second page, which is slow, only for a page with frames.
 */
export async function accessibilityFaultsOf(page: Page): Promise<string[]> {
  const shape = await shapeOf(page);
  const known = faultsByShape.get(shape);
  if (known) return known;
  const hasFrames = page.frames().length > 1;
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false });
  const { violations } = await axe.setLegacyMode(!hasFrames).analyze();
  const faults = violations.map(
    (found) => `${found.id}: ${found.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
  faultsByShape.set(shape, faults);
  return faults;
}
