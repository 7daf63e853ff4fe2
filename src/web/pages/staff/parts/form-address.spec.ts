// Every address to which a form of the staff pages is sent can also be opened by GET.
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { StaffPagesModule } from '../staff-pages.module.js';

type Controller = new (...parts: never[]) => object;

/** The addresses of the staff pages by method, without the names of parameters, which differ between pages. */
function addresses(wanted: RequestMethod): string[] {
  const controllers = Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, StaffPagesModule) as Controller[];
  return controllers.flatMap((controller) => {
    const base = String(Reflect.getMetadata(PATH_METADATA, controller));
    const handlers = Object.values(Object.getOwnPropertyDescriptors(controller.prototype)).map(
      ({ value }) => value as object,
    );
    const answering = handlers.filter((handler) => Reflect.getMetadata(METHOD_METADATA, handler) === wanted);
    const paths = answering.flatMap((handler) =>
      [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat(),
    );
    return paths.map((path) =>
      `/${base}/${path}`.replaceAll(/\/+/g, '/').replace(/\/$/, '').replaceAll(/:\w+/g, ':part'),
    );
  });
}

describe('the address of a form', () => {
  it('can be opened again after a refusal', () => {
    const pages = addresses(RequestMethod.GET);
    const takes = (form: string) =>
      pages.some((page) => new RegExp(`^${page.replaceAll(':part', '[^/]+')}$`).test(form));
    const forms = addresses(RequestMethod.POST);
    expect(forms.length).toBeGreaterThan(30);
    expect(forms.filter((form) => !takes(form))).toEqual([]);
  });
});
