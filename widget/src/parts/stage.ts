import type { nothing, TemplateResult } from 'lit';
import { PartController, type PartsElement } from '../controllers/part-controller.ts';
import { SheetController } from '../controllers/sheet-controller.ts';
import type { PartStrings } from '../locales/en.parts.ts';
import { sheetStyles } from '../styles/sheet.styles.ts';
import type { ViewContext } from '../views/context.ts';
import { sheetsView } from '../views/sheet.ts';

/** Where parts are shown: in messages and over the talk. Comes with the first part, and knows where the others are. */
export class Stage {
  readonly parts: PartController;
  readonly sheets: SheetController;

  constructor(element: PartsElement, loadWords: () => Promise<PartStrings>) {
    this.sheets = new SheetController(element);
    this.parts = new PartController(element, loadWords);
    this.parts.adopt(sheetStyles);
  }

  view(context: ViewContext): TemplateResult | typeof nothing {
    return sheetsView(this.sheets.stack, this.parts, () => this.sheets.back(), context);
  }
}
