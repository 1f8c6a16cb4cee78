/// Everyday names of countries, continents and unions that CLDR lacks, because it has one name a language,
/// and a formal one in some cases (`Trung Quốc đại lục`, `Italy` in Vietnamese). From common knowledge.
enum PlaceAliases {
  /// A line: CLDR region code; English names; Vietnamese names. The first name of each is the one to show;
  /// `*` keeps CLDR's. Forms that only exist in capitals, such as `US`, are matched in capitals.
  static let lines = """
    002;*;Châu Phi|Phi Châu
    003;*;Bắc Mỹ
    005;*;Nam Mỹ
    009;*;châu Đại Dương
    011;*|West Africa;*
    013;*;Trung Mỹ
    014;*|East Africa;*
    015;*|North Africa;*
    018;*;Nam châu Phi
    019;the Americas|Americas;châu Mỹ
    021;*;Bắc Mỹ
    029;*;Ca-ri-bê|Caribe|Caribê|Caribbean
    030;*|East Asia;*
    034;*|South Asia;*
    035;*|South-East Asia|South East Asia;*
    142;*;châu Á|Á Châu
    145;*|West Asia;Tây Á
    150;*;châu Âu|Âu Châu
    419;*;Mỹ Latinh|Mỹ La tinh|Mỹ La-tinh|châu Mỹ Latinh|Nam Mỹ Latinh
    AE;*|UAE;UAE|Các Tiểu vương quốc Ả Rập Thống nhất|Tiểu vương quốc Ả Rập Thống nhất
    AR;*;Argentina|Ác-hen-ti-na
    AT;*;Áo
    AU;*;Úc|Australia|Ô-xtrây-li-a|Ốtxtrâylia
    BA;*|Bosnia;Bosnia và Herzegovina|Bosnia
    BE;*;Bỉ
    BG;*;Bulgaria|Bun-ga-ri
    BR;*;Brazil|Bra-xin
    BY;*;Belarus|Bê-la-rút
    CD;DR Congo|Democratic Republic of the Congo|Democratic Republic of Congo;CHDC Congo|Cộng hòa Dân chủ Congo
    CG;Republic of the Congo|Congo;Congo|Cộng hòa Congo
    CH;*;Thụy Sĩ|Thuỵ Sĩ|Thụy Sỹ
    CI;Ivory Coast|Côte d'Ivoire|Cote d'Ivoire;Bờ Biển Ngà
    CN;China|PRC|People's Republic of China|mainland China;Trung Quốc|Trung Hoa|CHND Trung Hoa|Cộng hòa Nhân dân Trung Hoa
    CU;*;Cuba|Cu Ba
    CV;*;Cape Verde
    CY;*;Síp|Cyprus
    CZ;Czech Republic|Czechia;Cộng hòa Séc|Séc|CH Séc|Tiệp Khắc
    DE;*;Đức|CHLB Đức
    DK;*;Đan Mạch
    EG;*;Ai Cập
    ES;*;Tây Ban Nha
    FR;*;Pháp
    GB;United Kingdom|UK|U.K.|Britain|Great Britain;Anh|Vương quốc Anh|Liên hiệp Anh|Anh Quốc|Liên hiệp Vương quốc Anh
    GR;*;Hy Lạp
    HK;Hong Kong;Hồng Kông|Hong Kong|Hồng Công
    HR;*;Croatia|Crô-a-ti-a
    ID;*;Indonesia|In-đô-nê-xi-a
    IE;*|Republic of Ireland;Ireland|Ai-len|Ai Len
    IL;*;Israel|I-xra-en
    IN;*;Ấn Độ
    IQ;*;Iraq|I-rắc
    IR;*|Islamic Republic of Iran;Iran|I-ran|Cộng hòa Hồi giáo Iran
    IT;*;Ý|Italia|Italy|Nước Ý
    JP;*;Nhật Bản|Nhật
    KH;*;Campuchia|Cam-pu-chia|Căm-pu-chia
    KP;North Korea|DPRK|Democratic People's Republic of Korea;Triều Tiên|Bắc Triều Tiên|Bắc Hàn|CHDCND Triều Tiên
    KR;South Korea|ROK|Republic of Korea;Hàn Quốc|Nam Hàn|Nam Triều Tiên|Đại Hàn
    LA;*;Lào
    LK;*;Sri Lanka|Xri Lan-ca
    MA;*;Ma Rốc|Maroc|Ma-rốc
    MD;*;Moldova|Môn-đô-va
    MK;North Macedonia|Macedonia;Bắc Macedonia|Macedonia
    MM;Myanmar|Burma;Myanmar|Miến Điện|Mi-an-ma
    MN;*;Mông Cổ
    MO;Macau|Macao;Ma Cao|Macau|Macao
    MX;*;Mexico|Mê-hi-cô|Mêhicô
    MY;*;Malaysia|Ma-lai-xi-a
    NL;Netherlands|the Netherlands|Holland;Hà Lan
    NO;*;Na Uy
    NZ;*;New Zealand|Niu Di-lân|Tân Tây Lan
    PH;*|the Philippines;Philippines|Phi-líp-pin|Philippine
    PL;*;Ba Lan
    PS;Palestine|Palestinian Territories;Palestine|Pa-le-xtin
    PT;*;Bồ Đào Nha
    RO;*;Romania|Ru-ma-ni
    RU;*|Russian Federation;Nga|Liên bang Nga|LB Nga
    SA;*;Ả Rập Xê Út|Ả-rập Xê-út|Ả Rập Saudi|Ả-rập Saudi|Saudi Arabia|Ả rập Xê út
    SE;*;Thụy Điển|Thuỵ Điển
    SG;*;Singapore|Xin-ga-po
    SY;*;Syria|Xy-ri|Xi-ri
    TH;*;Thái Lan
    TL;East Timor|Timor-Leste;Đông Timor|Timor-Leste|Timor Leste
    TR;Turkey|Türkiye|Turkiye;Thổ Nhĩ Kỳ|Thổ Nhĩ Kì
    TW;*;Đài Loan
    UA;*;Ukraine|Ukraina|U-crai-na
    US;United States|United States of America|US|U.S.|U.S|USA|U.S.A.|U.S.A|America;Mỹ|Hoa Kỳ|Hoa Kì|Mĩ|Hợp chủng quốc Hoa Kỳ|Hợp chúng quốc Hoa Kỳ
    VA;Vatican|Holy See|Vatican City;Vatican|Tòa Thánh|Thành Vatican
    VN;Vietnam|Viet Nam|Việt Nam;Việt Nam|VN|CHXHCN Việt Nam|Cộng hòa Xã hội chủ nghĩa Việt Nam
    XK;*;Kosovo
    ZA;*;Nam Phi
    """
}
