using System.Text.Json.Serialization;

namespace HelpBot.Protocol;

/// <summary>How all of the protocol is read and written: fields by the names given at each property, nulls left out. Errors are written in Privacy, which answers even when nothing else can.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ReceivedActivity))]
[JsonSerializable(typeof(DirectLineConversation))]
[JsonSerializable(typeof(ConversationStart))]
[JsonSerializable(typeof(ResourceResponse))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
