/**
 * The functions of a template as lines of text: a name, its parameters as `name:type`, `>`, what it gives back. A parameter
 * with `…` takes any number of values; `@` is the first version of Helm that has the function.
 */

/** Go's own. */
const go = `
and value:any values…:any > any
or value:any values…:any > any
not value:any > bool
eq value:any other:any others…:any > bool
ne value:any other:any > bool
lt value:any other:any > bool
le value:any other:any > bool
gt value:any other:any > bool
ge value:any other:any > bool
index collection:any keys…:any > any
len value:any > int
call function:any arguments…:any > any
print values…:any > string
println values…:any > string
printf format:string values…:any > string
html values…:any > string
js values…:any > string
urlquery values…:any > string
`;

const helm = `
include name:string context:any > string
tpl template:string context:any > string @2.5
required message:string value:any > any @2.3
fail message:string > string
lookup apiVersion:string kind:string namespace:string name:string > map @3.1
getHostByName name:string > string
toYaml value:any > string
mustToYaml value:any > string @4.0
toYamlPretty value:any > string @3.17
fromYaml text:string > map
fromYamlArray text:string > list @3.2
toJson value:any > string
mustToJson value:any > string
fromJson text:string > map
fromJsonArray text:string > list @3.2
toToml value:any > string
mustToToml value:any > string @4.2
fromToml text:string > map @3.17
`;

const strings = `
trim text:string > string
trimAll characters:string text:string > string
trimall characters:string text:string > string
trimPrefix prefix:string text:string > string
trimSuffix suffix:string text:string > string
upper text:string > string
lower text:string > string
title text:string > string
untitle text:string > string
swapcase text:string > string
repeat count:int text:string > string
substr start:int end:int text:string > string
trunc length:int text:string > string
nospace text:string > string
initials text:string > string
abbrev width:int text:string > string
abbrevboth offset:int width:int text:string > string
randAlphaNum length:int > string
randAlpha length:int > string
randNumeric length:int > string
randAscii length:int > string
randBytes length:int > string
randInt min:int max:int > int
wrap width:int text:string > string
wrapWith width:int separator:string text:string > string
contains part:string text:string > bool
hasPrefix prefix:string text:string > bool
hasSuffix suffix:string text:string > bool
quote values…:any > string
squote values…:any > string
cat values…:any > string
indent spaces:int text:string > string
nindent spaces:int text:string > string
replace old:string new:string text:string > string
plural one:string many:string count:int > string
snakecase text:string > string
camelcase text:string > string
kebabcase text:string > string
shuffle text:string > string
toString value:any > string
toStrings list:any > list
join separator:string list:any > string
split separator:string text:string > map
splitn separator:string count:int text:string > map
splitList separator:string text:string > list
sortAlpha list:any > list
hello > string
`;

const numbers = `
int value:any > int
int64 value:any > int
float64 value:any > float
atoi text:string > int
toDecimal value:any > int
add values…:any > int
add1 value:any > int
sub value:any other:any > int
mul value:any values…:any > int
div value:any divisor:any > int
mod value:any divisor:any > int
addf values…:any > float
add1f value:any > float
subf value:any values…:any > float
mulf value:any values…:any > float
divf value:any values…:any > float
max value:any values…:any > int
biggest value:any values…:any > int
min value:any values…:any > int
maxf value:any values…:any > float
minf value:any values…:any > float
floor value:any > float
ceil value:any > float
round value:any places:int half…:float > float
until count:int > list
untilStep start:int stop:int step:int > list
seq bounds…:int > string
`;

const lists = `
list values…:any > list
tuple values…:any > list
first list:any > any
last list:any > any
rest list:any > list
initial list:any > list
reverse list:any > list
uniq list:any > list
compact list:any > list
append list:any value:any > list
push list:any value:any > list
prepend list:any value:any > list
concat lists…:any > list
without list:any values…:any > list
has value:any list:any > bool
slice list:any bounds…:any > any
chunk size:int list:any > list
mustFirst list:any > any
mustLast list:any > any
mustRest list:any > list
mustInitial list:any > list
mustReverse list:any > list
mustUniq list:any > list
mustCompact list:any > list
mustAppend list:any value:any > list
mustPush list:any value:any > list
mustPrepend list:any value:any > list
mustWithout list:any values…:any > list
mustHas value:any list:any > bool
mustSlice list:any bounds…:any > any
mustChunk size:int list:any > list
`;

const maps = `
dict pairs…:any > map
get map:map key:string > any
set map:map key:string value:any > map
unset map:map key:string > map
hasKey map:map key:string > bool
pluck key:string maps…:map > list
keys maps…:map > list
values map:map > list
pick map:map keys…:string > map
omit map:map keys…:string > map
dig path…:any > any
merge target:map sources…:map > map
mustMerge target:map sources…:map > map
mergeOverwrite target:map sources…:map > map
mustMergeOverwrite target:map sources…:map > map
deepCopy value:any > any
mustDeepCopy value:any > any
`;

const logic = `
default fallback:any value…:any > any
empty value:any > bool
coalesce values…:any > any
all values…:any > bool
any values…:any > bool
ternary yes:any no:any condition:bool > any
toPrettyJson value:any > string
toRawJson value:any > string
mustToPrettyJson value:any > string
mustToRawJson value:any > string
mustFromJson text:string > any
typeOf value:any > string
typeIs type:string value:any > bool
typeIsLike type:string value:any > bool
kindOf value:any > string
kindIs kind:string value:any > bool
deepEqual value:any other:any > bool
`;

const others = `
b64enc text:string > string
b64dec text:string > string
b32enc text:string > string
b32dec text:string > string
sha1sum text:string > string
sha256sum text:string > string
sha512sum text:string > string
adler32sum text:string > string
bcrypt password:string > string
htpasswd user:string password:string > string
derivePassword counter:any type:string password:string user:string site:string > string
genPrivateKey type:string > string
genCA name:string days:int > any
genCAWithKey name:string days:int key:string > any
genSelfSignedCert name:string ips:list hosts:list days:int > any
genSelfSignedCertWithKey name:string ips:list hosts:list days:int key:string > any
genSignedCert name:string ips:list hosts:list days:int authority:any > any
genSignedCertWithKey name:string ips:list hosts:list days:int authority:any key:string > any
buildCustomCert certificate:string key:string > any
encryptAES password:string text:string > string
decryptAES password:string text:string > string
uuidv4 > string
now > time
date layout:string time:any > string
dateInZone layout:string time:any zone:string > string
date_in_zone layout:string time:any zone:string > string
htmlDate time:any > string
htmlDateInZone time:any zone:string > string
dateModify duration:string time:time > time
date_modify duration:string time:time > time
mustDateModify duration:string time:time > time
must_date_modify duration:string time:time > time
toDate layout:string text:string > time
mustToDate layout:string text:string > time
ago time:any > string
duration seconds:any > string
durationRound duration:any > string
unixEpoch time:time > string
regexMatch pattern:string text:string > bool
regexFind pattern:string text:string > string
regexFindAll pattern:string text:string count:int > list
regexReplaceAll pattern:string text:string replacement:string > string
regexReplaceAllLiteral pattern:string text:string replacement:string > string
regexSplit pattern:string text:string count:int > list
regexQuoteMeta text:string > string
mustRegexMatch pattern:string text:string > bool
mustRegexFind pattern:string text:string > string
mustRegexFindAll pattern:string text:string count:int > list
mustRegexReplaceAll pattern:string text:string replacement:string > string
mustRegexReplaceAllLiteral pattern:string text:string replacement:string > string
mustRegexSplit pattern:string text:string count:int > list
semver version:string > any
semverCompare constraint:string version:string > bool
urlParse url:string > map
urlJoin parts:map > string
base path:string > string
dir path:string > string
clean path:string > string
ext path:string > string
isAbs path:string > bool
osBase path:string > string
osDir path:string > string
osClean path:string > string
osExt path:string > string
osIsAbs path:string > bool
`;

/** All of them. */
export const functionTexts: string = go + helm + strings + numbers + lists + maps + logic + others;
