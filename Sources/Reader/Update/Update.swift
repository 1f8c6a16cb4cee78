internal import Screen

/// What is to be done before the first message.
package func start(_ model: inout Model) -> [Effect] {
  []
}

/// Changes the model by what happened and says what is to be done. Pure: no clock, no disk, no chance.
package func update(_ model: inout Model, _ message: Message) -> [Effect] {
  if case .key(.character("q")) = message { return [.quit] }
  return []
}
