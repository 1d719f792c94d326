namespace HelpBot.Core.Recognition;

/// <summary>
/// What <see cref="LanguageGuess"/> knows of each language in Latin letters: its common words and the rows of three letters that set it apart,
/// folded, with <c>_</c> where a word begins or ends. The Dutch and English ones are those that tell the two apart best in messages of this kind.
/// </summary>
internal static class LanguageTables
{
    /// <summary>A language, its words and its rows of three letters, each parted by spaces.</summary>
    internal sealed record Table(string Language, string Words, string Trigrams);

    /// <summary>Every language in Latin letters.</summary>
    public static readonly Table[] All =
    [
        new(
            "nl",
            "aan aangifte achter af al alleen alles angst als alsjeblieft altijd andere anders bedankt bellen ben bij binnen bn broer buiten daar dag dan dank dat de deed den denk der des deze dicht die dingen " +
            "dit dochter doe doei doen doet dood door drie durf dus echt een eerst effe eigen elke en er erg ff fijn ga gaan gaat gedaan geen geld geslagen gesprek gewoon gezegd gisteren goed goedemiddag " +
            "goedemorgen goedenavond graag gwn ha haar had hallo heb hebben heeft heel heen hele help hem hen het hier hierover hij hoe hoezo hoi hoofd hoor huis hulp hun idd ie iedereen iemand iets ik " +
            "in is ja jaar jawel je jij jongen jou jouw jullie kamer kan keer kinderen klopt kom komen komt krijg krijgen krijgt kunnen kwam laat lang laten ligt maar mag man mannen me mee meer meisje " +
            "mensen merci met mij mijn misschien mn moeder moest moet moi moj morgen mss na naam naar nacht nee neen net nie niemand niet nieuwe niks nog nooit nope nu of oja oke om omdat onder ons onze " +
            "ook op oude ouders over praat praten prima sinds slaap slaat slapen slot so sta staan staat steeds stop straat te tegen ten ter terug terwijl thuis toch toen top tot twee ty uit uur uw vader " +
            "van vandaag vast veel veilig voel voor vraag vraagt vragen vriend vriendin vrouw waar waarom wanneer was wat we weer weet weg wel welke werk werkt weten wie wij wil wilde worden wordt wrm yo " +
            "ze zeg zeggen zegt zei zeker zelf zet zie zien ziet zij zijn zit zitten zo zodat zonder zoon zou zus",
            "_aa _al _bi _da _de _di _ee _en _er _ge _ie _ik _je _ka _kl _ko _kr _mi _mn _na _ni _om _op _te _ui _va _ve _vo _vr _ze _zi _zo aag aak aal aan aar aat ag_ als an_ ar_ ben bij cht daa dag " +
            "dat de_ den der die dt_ eb_ ede eef een eer eft eg_ ege egt el_ elk en_ erk et_ ft_ gaa gee gen gev gew gez gt_ haa heb hee het hij hoe hui ie_ iem ier iet ij_ ijd ijg ijk ijn ik_ je_ jn_ " +
            "kan ken kke kom kri kt_ laa lij ls_ maa mee met mij moe naa nde nen nie nog nu_ och oe_ oed oen oet ond oon oor op_ ouw raa rij roe sch taa ten tij tje uis uit uur uw_ uwe van voo vra vri " +
            "vro waa wat weg ze_ zeg zij zit zo_"),
        new(
            "en",
            "about after again against all allowed alone also am an and any are as asked at away back be because beat been before behind being between boyfriend brother but by call came can cant car child " +
            "come comes coming correct could dad daughter day dey did didnt do doctor does doesn don dont down evening every everything family father feel find first for friend from get gets girl girlfriend " +
            "give go gone gonna good goodbye got group guy ha had has have he head hear hello help her here hers hes hey hi him his hit hits home house how husband i if im in is it its ive just keep " +
            "keeps know last leave left let like ll long made make mama may maybe me money morning mother mum my myself name need neighbour never new next night no nobody nope not nothing now number of " +
            "off okay old on one only or other our ours out outside over own parents people phone place please pls police put report right room safe said same say says scared see she shes should si since " +
            "sister sleep so someone something son sorry speak stay still stop sure take talk tell thank thanks that the them then there they thing things think this three through till time to today told " +
            "tomorrow tonight too took two ty under up ur us ve wanna want wants was water way we week went what when where which who why wife will with without woman won work would wrong yeah years yep " +
            "yes yesterday yo you your yours",
            "_a_ _ab _an _as _at _by _ca _co _do _fo _fr _go _i_ _if _it _m_ _my _no _of _on _ow _ph _pu _re _s_ _sa _se _sh _so _t_ _th _to _un _up _wh _ye _yo ack ain and any are ath ave ay_ ays be_ " +
            "but can car ce_ ck_ day do_ dy_ ead ear eat ed_ eon ery es_ ey_ fe_ for fri fro gai ght got has hat hav he_ hea hen her hey him hin his ho_ how hus ice if_ igh im_ ing ith ked le_ lea ll_ " +
            "low ly_ me_ meo my_ nce nd_ ne_ ng_ no_ not now ody ome on_ one oth oug oul our ous out ow_ own re_ ry_ sai say se_ she sho so_ som ss_ ted th_ tha the thi thr to_ ts_ ugh up_ use ut_ ve_ " +
            "way wha whe whi who wit wn_ you ys_"),
        new(
            "de",
            "abend aber alles auch auf aus bedroht bei bin bist bitte danke das dass dem den der des deutsch dich die dir dort du ein eine einem einen einer er es etwas euch frau freund freundin " +
            "fur geschlagen gestern gewalt guten habe haben hallo hat hatte haus hause helfen heute hier hilfe hinter ich ihr immer in ist ja jemand jetzt kann kein keine kind kinder konnen mann mehr " +
            "mein meine meinen meiner mich mir mit mochte morgen muss mutter nach nein nicht nichts niederlandisch niemand noch nur oder polizei schlagt schon sehr sie sind so sprechen sprichst spricht " +
            "tag uber und uns unter vater vom von vor war waren warum was weg weil wenn wer werde wie wieder will wir wird wo wurde zu zuhause zum zur",
            "_di _ha _sp _un _zu ach auf cht ech ehr ein eit ese fur hab hen ich ier ist mei ngs nic sch sie sst tsc uch und ung uns zu_"),
        new(
            "fr",
            "ai aide aider aidez ami anglais as au aujourd aux avait avec avez avons battu besoin bien bonjour bonsoir ca ce cet cette chez chose comment copain dans de depuis des du elle elles en enfant " +
            "enfants es est et etait etes faire fait femme fille fils francais frappe frappee frapper hier homme hui il ils jamais je la le les leur lui ma maintenant mais maison mari me menace merci " +
            "mere mes moi mon ne neerlandais non notre nous nuit on ont ou oui par parler parlez pas pere petit peur peux plait plus police pour pourquoi qu quand que quelqu quelque qui quoi sa salut " +
            "sans se ses sommes son sont suis sur ta te tes toi ton toujours tout tres tu un une veux viole votre vous",
            "_av _je _mo _pa _pe _qu _su _vo ais ait ans ave est eur eux ez_ ion je_ les men mon nce oi_ ont our ous pas que uis ur_ ux_"),
        new(
            "es",
            "ahora al algo alguien amenaza amenazo ayer ayuda ayudame ayudar buenas buenos cada casa como con cuando de del desde dias donde el ella ellos en era eres es espanol esposo esta estaba estan " +
            "estoy favor fue golpea golpeo gracias ha habia habla hablan hablar hace hacer han has he hija hijo hijos hola holandes hombre hoy ingles la las le lo los madre marido mas me mi miedo mis " +
            "mujer muy nada nadie necesito ninos no noche noches nos nosotros novia novio nuestro nunca padre para pega pego pero policia por porque puede puedo que quien quiero se si siempre sin somos " +
            "son soy su sus tambien tardes te tengo tiene todo tu un una unos ustedes violo violaron violada violado siguen sigue persigue persiguen pegan pegaron golpearon yo",
            "_es _la _lo _me _mi _po _pu _qu abl aci ada ado amo ar_ as_ cio con ell est hab ido ien ion mi_ ndo nos nte os_ por que rme tra"),
        new(
            "pl",
            "ale angielsku bardzo bije bil boje brat byl byla bylo chce chlopak ci cie co cos czesc czy dlaczego do dobry dobrze dom domu dzieci dziecko dziekuje dzien dziewczyna dzis dzisiaj gdzie grozi " +
            "gwalt ja jak jego jej jest jestem jestes jeszcze juz kazdy kiedy kobieta kto ktos lub ma maja mam masz matka maz meza mezczyzna mi mna mnie moge moj moja moje mowi mowic mowisz musze my na " +
            "nad nam nas nic niderlandzku nie nigdy nikt noc od ojciec on ona oni po pod policja polski polsku pomoc pomocy pomozcie potrzebuje prosze przed przemoc przez sa sie siostra ta tak te ten " +
            "teraz tez to ty tylko uderzyl was wczoraj wiem witam wy za zawsze ze zona",
            "_je _mo _ni _po _pr _si _wi _za aje ami cie cze czy dzi ego est icz ie_ jes ki_ mie owa prz rze rzy sci sie szy tem uje wie wsz ych ze_ zie"),
        new(
            "tr",
            "abim adam aksam aksamlar ama annem babam bana ben beni benim biliyorum bilmiyor bilmiyorum bir biz bizi bu bugun cocuk cocuklarim cok daha dayak degil degilim dovuyor dun edin ediyor " +
            "ediyorum erkek esim ev evde eve evet fakat gece gibi gitmek gunaydin guvende guvenli hayir hollandaca icin ile istiyorum iyi kacmak kadar kadin kardesim karim kiz kizim kocam konusuyor " +
            "korkuyorum lutfen merhaba mi misin misiniz mu musunuz nasil ne neden niye oglum oldu oldum oluyor on ona once onlar onu onun polis sana selam sen seni senin sevgilim siddet simdi siz sonra " +
            "su takip tehdit tesekkur tesekkurler turkce van var ve vuruyor yapabilirim yapmaliyim yardim yok",
            "_ba _bi _ka _ko _yi ama ars bil dir esi ile ini iyo kor lar ler lig lik mak mek nin nun ork oru rum sin siz um_ uyo yar yor"),
    ];
}
