/// The screens above the home screen, the last on top.
public struct ScreenStack: Sendable {
  /// A screen and the number under which it was opened: after an update it is put back only if it is still there.
  fileprivate struct Place {
    let number: Int
    var state: any ScreenState
  }

  fileprivate var places: [Place] = []
  private var lastNumber = 0

  /// None: the home screen.
  init() {}

  /// The home screen is shown.
  var isEmpty: Bool { places.isEmpty }

  /// How many are open.
  var count: Int { places.count }

  /// The screen on top; nil on the home screen.
  public var top: Screen? { last.map { type(of: $0).screen } }

  /// The state of the screen on top.
  var last: (any ScreenState)? { places.last?.state }

  /// The states from the lowest to the one on top.
  var states: [any ScreenState] { places.map(\.state) }

  /// The screen on top, where it is of a kind.
  func top<State: ScreenState>(_ kind: State.Type) -> State? { last as? State }

  /// Those of a kind, from the lowest up.
  func all<State: ScreenState>(_ kind: State.Type) -> [State] { places.compactMap { $0.state as? State } }

  /// A screen is open, on top or below.
  func contains(_ screen: Screen) -> Bool { places.contains { type(of: $0.state).screen == screen } }
}

extension ScreenStack {
  /// Opens a screen above the others.
  mutating func open(_ state: some ScreenState) {
    lastNumber += 1
    places.append(Place(number: lastNumber, state: state))
  }

  /// Closes the one on top.
  mutating func close() { places.removeLast() }

  /// Closes some, or all.
  mutating func close(_ screens: Screen...) { places.removeAll { screens.contains(type(of: $0.state).screen) } }

  /// Closes all except some.
  mutating func closeAll(except screens: Screen...) {
    places.removeAll { !screens.contains(type(of: $0.state).screen) }
  }

  /// Closes what stands above a screen, and the screen itself unless it stays; false where it is not open.
  mutating func goBack(to screen: Screen, closing isClosed: Bool) -> Bool {
    guard let index = places.lastIndex(where: { type(of: $0.state).screen == screen }) else { return false }
    places.removeSubrange((isClosed ? index : index + 1)...)
    return true
  }
}

extension ScreenStack: Equatable {
  /// The same screens are open, in the same states.
  public static func == (one: ScreenStack, other: ScreenStack) -> Bool {
    one.count == other.count && zip(one.places, other.places).allSatisfy { $0.state.isEqual(to: $1.state) }
  }
}

extension Model {
  /// Lets the screen on top do what a message asks for.
  mutating func updateTop(_ message: Message) -> [Effect] {
    guard let top = screens.places.last else { return HomeState.update(&self, message) }
    return change(top) { state, model in state.update(&model, message) }
  }

  /// Changes the screen on top where it is of a kind, and does nothing where it is not.
  mutating func changeTop<State: ScreenState>(
    _ kind: State.Type, _ change: (inout State, inout Model) -> [Effect]
  ) -> [Effect] {
    screens.places.last.map { place in self.change(place, as: kind, change) } ?? []
  }

  /// Changes every open screen of a kind, also those under others.
  mutating func changeAll<State: ScreenState>(_ kind: State.Type, _ change: (inout State, inout Model) -> Void) {
    for place in screens.places {
      _ = self.change(place, as: kind) { state, model in
        change(&state, &model)
        return []
      }
    }
  }

  private mutating func change<State: ScreenState>(
    _ place: ScreenStack.Place, as kind: State.Type, _ change: (inout State, inout Model) -> [Effect]
  ) -> [Effect] {
    guard var state = place.state as? State else { return [] }
    return self.change(place) { kept, model in
      let effects = change(&state, &model)
      kept = state
      return effects
    }
  }

  /// Lets an open screen change: the one way in which the state of a screen is written back.
  private mutating func change(
    _ place: ScreenStack.Place, _ change: (inout any ScreenState, inout Model) -> [Effect]
  ) -> [Effect] {
    var changed = place.state
    let effects = change(&changed, &self)
    if let index = screens.places.lastIndex(where: { $0.number == place.number }) {
      screens.places[index].state = changed
    }
    return effects
  }
}
