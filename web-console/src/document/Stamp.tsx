import type { PageSize } from './DocumentPages.tsx';
import { boxStyle, type Extent } from './place.ts';

/** The picture of a seal where it will stand, or stands, on a page. */
export function Stamp({ place, extent, page, picture, label }: { readonly place: { readonly left: number; readonly top: number }; readonly extent: Extent; readonly page: PageSize; readonly picture: string; readonly label: string }) {
  return <div className="stamp" style={boxStyle(place, extent, page)}><img src={picture} alt={label} /></div>;
}
