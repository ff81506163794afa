import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { boxStyle, within, type Corner, type Extent } from '../../document/place.ts';

interface Props {
  readonly place: Corner;
  readonly extent: Extent;
  readonly page: Extent;
  readonly picture: string;
  readonly label: string;
  readonly move: (corner: Corner) => void;
}

const steps: Readonly<Record<string, Corner>> = { ArrowLeft: { left: -1, top: 0 }, ArrowRight: { left: 1, top: 0 }, ArrowUp: { left: 0, top: -1 }, ArrowDown: { left: 0, top: 1 } };

/** The seal on its page: dragged by pointer, moved by arrow keys (1 mm, with Shift 10). */
export function MovableStamp({ place, extent, page, picture, label, move }: Props) {
  const grip = useRef<{ readonly x: number; readonly y: number; readonly from: Corner; readonly scale: number }>(undefined);
  const begin = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, y: event.clientY, from: place, scale: page.width / (event.currentTarget.parentElement?.clientWidth ?? 1) };
  };
  const drag = ({ clientX, clientY }: PointerEvent) => {
    if (!grip.current) return;
    const { x, y, from, scale } = grip.current;
    move(within({ left: from.left + (clientX - x) * scale, top: from.top + (clientY - y) * scale }, extent, page));
  };
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const far = event.shiftKey ? 10 : 1;
    move(within({ left: place.left + step.left * far, top: place.top + step.top * far }, extent, page));
  };
  return (
    <button type="button" className="stamp movable" style={boxStyle(place, extent, page)} aria-label={label} onPointerDown={begin} onPointerMove={drag} onPointerUp={() => { grip.current = undefined; }} onPointerCancel={() => { grip.current = undefined; }} onKeyDown={press}>
      <img src={picture} alt="" draggable={false} />
    </button>
  );
}
