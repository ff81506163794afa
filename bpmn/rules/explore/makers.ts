import { isActivity, isScope, nodeOf, type FlowActivity, type FlowNode, type ScopeElement } from '../../graph.ts';
import type { Place } from '../net/facts.ts';
import type { Family } from '../net/sets.ts';
import type { Region } from '../reduce/region.ts';
import { AdHocPiece } from './adHocPiece.ts';
import { BlockPiece } from './block.ts';
import { ScopeModel, trackTasks, type Makers } from './model.ts';
import type { Passage, Piece } from './piece.ts';
import { RepeatedPiece } from './repeated.ts';
import type { Scene } from './scene.ts';
import { ScopePiece } from './scopePiece.ts';
import { Walk } from './walk.ts';

/** Calls inside calls that are followed; rules on calls refuse cycles. */
const deepest = 20;

/** The process itself as one piece. */
export function processPiece(scene: Scene, place: Place, errorsCaught = false): Piece {
  const root = place.graph.elements[place.graph.process];
  if (!root || !isScope(root)) throw new Error(`no process in the graph of ${place.graph.process}`);
  trackTasks(scene, place);
  return scopePiece(new ScopeModel(scene, place, root, makers, { errorsCaught: errorsCaught || catchesErrors(place, root) }));
}

/** How the parts of a scope are made. */
const makers: Makers = {
  ofNode(model, node) {
    if (!isActivity(node)) return node.type === 'eventSubProcess' ? inner(model, node) : undefined;
    const once = node.loop ? roundOf(model, node) : wholeOf(model, node);
    return node.loop && once ? new RepeatedPiece(model, node, node.loop, once) : once;
  },
  ofRegion: (model, region) => new Walk(model, region),
  ofBlock: (model, block) => new BlockPiece(model, block),
  ofCompensation(model, node) {
    const meant = 'event' in node && node.event?.kind === 'compensation' ? node.event.activity : undefined;
    return handlersIn(model, meant).flatMap((handler) => model.pieceAt(handler) ?? single(model, handler));
  },
};

/** A scope or a call; undefined: the activity is one step. */
function wholeOf(model: ScopeModel, node: FlowActivity): Piece | undefined {
  if (node.type === 'callActivity') return called(model, node);
  return isScope(node) ? inner(model, node) : undefined;
}

const roundOf = (model: ScopeModel, node: FlowActivity): Piece => wholeOf(model, node) ?? single(model, node);

function inner(model: ScopeModel, scope: Extract<FlowNode, ScopeElement>): Piece {
  const { scene, place, readings, volatile } = model;
  return scopePiece(new ScopeModel(scene, place, scope, makers, { errorsCaught: model.errorsCaught || catchesErrors(place, scope), readings, volatile }));
}

function scopePiece(model: ScopeModel): Piece {
  const { scope, reduced } = model;
  if (scope.type !== 'adHocSubProcess') return new ScopePiece(model, new Walk(model, reduced.region));
  const begun = new AdHocPiece(model, scope, model.net.starts.map((start) => new Walk(model, { ...reduced.region, entry: start })));
  return scope.eventSubProcesses.length > 0 ? new ScopePiece(model, begun) : begun;
}

/** One step of a node alone: without its boundary, its flows and its repetition. */
function single(model: ScopeModel, node: FlowActivity): Piece {
  const { loop: _, default: __, ...rest } = node;
  const bare = { ...rest, boundary: [], outgoing: [], incoming: [] } as FlowActivity;
  const region: Region = { net: model.net, entry: node.id, stops: new Map([[node.id, { id: node.id, node: bare, ins: [], outs: [], boundary: [] }]]), sequential: true };
  return new Walk(model, region);
}

/** The process that a call was bound to when deployed; one that is found later may neither stamp nor count, and is passed as nothing. */
function called(model: ScopeModel, node: Extract<FlowNode, { type: 'callActivity' }>): Piece {
  const graph = node.binding === 'deployment' ? model.place.graph.called?.[node.process] : undefined;
  const path = `${model.place.path}${node.id}/`;
  if (!graph || path.split('/').length > deepest) return nothing(model.scene, model.errorsCaught || node.boundary.length > 0);
  const inside = graph.called || !model.place.graph.called ? graph : { ...graph, called: model.place.graph.called };
  return processPiece(model.scene, { graph: inside, path }, model.errorsCaught || catchesErrors(model.place, node));
}

/** What is not known: it ends, or ends with an error or escalation. */
function nothing(_: Scene, mayThrow: boolean): Piece {
  const run = (family: Family): Passage => ({
    done: family,
    any: family,
    exits: new Map(mayThrow && family !== 0 ? [['error *', family], ['escalation *', family]] : []),
    findings: new Map(),
  });
  return { run, path: () => [], writes: [] };
}

function handlersIn(model: ScopeModel, meant: string | undefined): readonly FlowActivity[] {
  const { place, readings, scope } = model;
  const around = scope.type === 'eventSubProcess' ? scope.scope : scope.id;
  if (meant !== undefined) {
    const node = nodeOf(place.graph, meant);
    const own = isActivity(node) && node.compensation !== undefined ? nodeOf(place.graph, node.compensation) : undefined;
    const inside = isScope(node) ? readings.within(node.id) : [];
    return [...(own ? [own] : []), ...inside].filter((each): each is FlowActivity => isActivity(each) && each.forCompensation === true);
  }
  return readings.within(around).filter((each): each is FlowActivity => isActivity(each) && each.forCompensation === true);
}

/** Whether an error that leaves what stands inside may be caught at it. */
function catchesErrors({ graph }: Place, scope: FlowNode | ScopeElement): boolean {
  const events = [
    ...('boundary' in scope ? scope.boundary : []).map((id) => nodeOf(graph, id)),
    ...('eventSubProcesses' in scope ? scope.eventSubProcesses : []).flatMap((id) => {
      const handler = nodeOf(graph, id);
      return isScope(handler) ? handler.starts.map((start) => nodeOf(graph, start)) : [];
    }),
  ];
  return events.some((node) => 'event' in node && (node.event)?.kind === 'error');
}
