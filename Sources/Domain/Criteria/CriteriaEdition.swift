/// A set as a session uses it: a version with overlays laid over it.
public struct CriteriaEdition: Sendable {
  /// The set, in a version that names its overlays.
  public private(set) var set: CriteriaSet
  /// Its file.
  public private(set) var content: [UInt8]
  /// The overlays in it.
  public private(set) var overlays: [ShelvedOverlay] = []
  /// The overlays that contradict it, or name what it does not have, with their faults.
  public private(set) var leftOut: [(overlay: ShelvedOverlay, faults: [CriteriaFault])] = []

  /// A set with overlays laid over it, one after the other.
  public init(_ base: ShelvedSet, laying overlays: [ShelvedOverlay]) {
    set = base.set
    content = base.content
    for overlay in overlays {
      do {
        set = set.adding(try CriteriaOverlay.read(overlay.content, file: overlay.name, over: set))
        self.overlays.append(overlay)
      } catch .sets(.invalidOverlay(_, let faults)) {
        leftOut.append((overlay, faults))
      } catch {
        leftOut.append((overlay, []))
      }
    }
    if !self.overlays.isEmpty { content = set.encoded }
  }

  /// The version's name.
  public var version: CriteriaSetVersion { CriteriaSetVersion(id: set.id, version: set.version) }
}
