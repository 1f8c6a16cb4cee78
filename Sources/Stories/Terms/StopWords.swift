internal import Text

/// Words that say nothing of what a text is about. From common knowledge; short, because rare terms weigh
/// more than frequent ones wherever terms are compared.
package enum StopWords {
  /// English, sorted.
  package static let english = """
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

  /// Vietnamese, without diacritics, sorted: syllables of grammatical words. Some of them stand in content
  /// words too, with other diacritics; those that often do (`ma`, `tai`, `tin`) are left out.
  package static let vietnamese = """
    ba bi boi cac cai chi cho chua cua cung cuoc da dang day de den deu do duoc gi giua hay hoac hom hon
    ke khac khi khoang khong la lai lan len luc moi mot muc nao nay nen neu ngay nguoi nham nhieu nhu
    nhung no nua ong phai qua ra rang rat rieng roi sau se ta them theo thi toi tren trong truoc tu tung
    va van vao vay ve vi viec voi vua
    """

  /// The list as packed words.
  static let packedEnglish = WordTable(Set<PackedWord>(words: english))
  /// The list as packed words.
  static let packedVietnamese = WordTable(Set<PackedWord>(words: vietnamese))
}
