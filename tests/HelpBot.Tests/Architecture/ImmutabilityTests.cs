using Mono.Cecil;

namespace HelpBot.Tests.Architecture;

/// <summary>What is said and remembered never changes under the hands of someone who reads it; and no two visitors share anything that can change.</summary>
public sealed class ImmutabilityTests
{
    private const string InitOnly = "System.Runtime.CompilerServices.IsExternalInit";

    private static readonly string[] Rooms = ["HelpBot.Content.Model", "HelpBot.Core", "HelpBot.Protocol"];

    [Fact]
    public void Records_of_the_model_the_core_and_the_protocol_are_set_once()
    {
        var records = Built.Types.Where(type => Rooms.Any(room => (Built.Namespace(type) + ".").StartsWith(room + ".", StringComparison.Ordinal)) && IsRecord(type)).ToArray();

        Assert.True(records.Length > 40, $"Only {records.Length} records were found.");
        Assert.Equal([], records.SelectMany(type => Setters(type).Concat(OpenFields(type))));
    }

    [Fact]
    public void Nothing_that_all_share_can_be_set_again() =>
        Assert.Equal([], from type in Built.Types
                         where !IsCompilers(type)
                         from field in type.Fields
                         where field is { IsStatic: true, IsInitOnly: false, IsLiteral: false } && !IsCompilers(field)
                         select $"{type.FullName}.{field.Name}");

    private static bool IsRecord(TypeDefinition type) =>
        type.Methods.Any(method => method.Name is "<Clone>$") || (type.IsValueType && type.Methods.Any(method => method.Name is "PrintMembers"));

    private static IEnumerable<string> Setters(TypeDefinition type) => type.Properties
        .Where(property => property.SetMethod is { } set && !(set.ReturnType is RequiredModifierType { ModifierType.FullName: InitOnly }))
        .Select(property => $"{type.FullName}.{property.Name}");

    private static IEnumerable<string> OpenFields(TypeDefinition type) => type.Fields
        .Where(field => field is { IsStatic: false, IsInitOnly: false, IsPrivate: false })
        .Select(field => $"{type.FullName}.{field.Name}");

    private static bool IsCompilers(ICustomAttributeProvider made) => made.CustomAttributes.Any(attribute =>
        attribute.AttributeType.Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute" && !((made as FieldDefinition)?.Name.Contains("BackingField", StringComparison.Ordinal) ?? false))
        || (made is TypeDefinition { DeclaringType: { } outer } && IsCompilers(outer));
}
