using Mono.Cecil;
using Mono.Cecil.Cil;

namespace HelpBot.Tests.Architecture;

/// <summary>The built program as its own bytes tell it: which type names which. Source files miss half-qualified names and what the compiler adds.</summary>
internal static class Built
{
    private static readonly Lazy<ModuleDefinition[]> Modules = new(() =>
        [.. new[] { typeof(HelpBot.Content.ContentFolder), typeof(Program) }.Select(type => ModuleDefinition.ReadModule(type.Assembly.Location))]);

    /// <summary>All types of the product, nested ones and those that the compiler made included.</summary>
    public static IEnumerable<TypeDefinition> Types => Modules.Value.SelectMany(module => module.GetTypes());

    /// <summary>The namespace of a type; a nested type stands in that of its outermost one.</summary>
    public static string Namespace(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type.Namespace;
    }

    /// <summary>A name that a reader knows: of what the compiler made out of a method, the type that the method stands in.</summary>
    public static string Name(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type.FullName;
    }

    /// <summary>Every type that a type names: in its shape, its attributes and the code of its methods.</summary>
    public static IEnumerable<TypeReference> NamedBy(TypeDefinition type)
    {
        IEnumerable<TypeReference?> named =
        [
            type.BaseType, .. type.Interfaces.Select(one => one.InterfaceType), .. Attributes(type), .. Bounds(type),
            .. type.Fields.Select(field => field.FieldType), .. type.Fields.SelectMany(Attributes), .. type.Properties.SelectMany(Attributes),
            .. type.Methods.SelectMany(InMethod),
        ];
        return named.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference?> InMethod(MethodDefinition method) =>
    [
        method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType), .. method.Parameters.SelectMany(Attributes),
        .. Attributes(method), .. Bounds(method), .. method.HasBody ? InBody(method.Body) : [],
    ];

    private static IEnumerable<TypeReference?> InBody(MethodBody body) =>
    [
        .. body.Variables.Select(variable => variable.VariableType), .. body.ExceptionHandlers.Select(handler => handler.CatchType),
        .. body.Instructions.SelectMany(instruction => InOperand(instruction.Operand)),
    ];

    private static IEnumerable<TypeReference?> InOperand(object? operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        MethodReference method =>
        [
            method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. (method as GenericInstanceMethod)?.GenericArguments ?? [],
        ],
        _ => [],
    };

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>().Prepend(attribute.AttributeType));

    private static IEnumerable<TypeReference> Bounds(IGenericParameterProvider provider) =>
        provider.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => [.. Parts(generic.ElementType), .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification other => Parts(other.ElementType),
        GenericParameter => [],
        _ => [type],
    };
}
