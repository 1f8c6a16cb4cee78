internal import Text

extension TermRules {
  static let english: TermRules = {
    var rules = TermRules(stopWords: englishStopWords)
    rules.circumstanceWords = words("at by for from in on since to with")
    rules.stem = { englishSingular(of: $0) }
    return rules
  }()

  /// Words that say nothing of what a text is about. From common knowledge; short, because rare terms weigh more than
  /// frequent terms wherever terms are compared.
  private static let englishStopWords = """
    a about above according across added after again against ago all almost along already also although
    always among an and announced another any are around as asked at away back be became because become been
    before began behind being believe below best better between big both but by call called came can come
    coming could day days despite did do does doing done down due during each earlier early either else end
    enough even ever every far few find first five following for former found four from further gave get
    give given go going gone good got great had half has have he held help her here hers herself high him
    himself his hour hours how however i if in include included including increase instead into is it its
    itself just keep kept key know known large last late later latest least left less like likely little
    local long look made main major make making man many may me mean meanwhile men might million minister
    minute minutes month months more morning most mr mrs ms much must my myself near need never new news
    next night no non nor not nothing now number of off official officials often old on once one only or
    other others our ours out over own part past people per percent place plan point possible president
    previous put quarter quite rather recent recently report reported reporter reports right said same saw
    say saying says second see seen seven several shall she should show since six small so some something
    soon source sources state statement still such take taken taking tell ten than that the their theirs
    them themselves then there therefore these they thing things think third this those though three through
    thus time times to today together told tomorrow too took toward towards two under until up upon us use
    used using very want was way we week weeks well went were what when where whether which while who whole
    whom whose why will with within without woman women work would year years yes yesterday yet you young
    your
    """
}

/// A folded English plural without its ending: `cartels`, `agencies`, but not `crisis`, `boss`, `virus`.
func englishSingular(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard word.count > 3, word.last == UInt8(ascii: "s"), let before = word.dropLast().last else {
    return word
  }
  if "siu".utf8.contains(before) { return word }
  if word.count > 4, word.suffix(3).elementsEqual("ies".utf8) {
    return word.dropLast(3) + [UInt8(ascii: "y")]
  }
  let hasLongEnding = ["ches", "shes", "sses", "xes"].contains {
    word.suffix($0.utf8.count).elementsEqual($0.utf8)
  }
  return word.dropLast(hasLongEnding ? 2 : 1)
}
