using System.Reflection;

namespace Discord.Interactions;

/// <summary>A form as the class that a command takes. What was typed is read from the interaction.</summary>
public class ModalInfo
{
    private readonly ConstructorInvoker _constructor;

    internal ModalInfo(Type type)
    {
        var constructor = type.GetConstructor([])
            ?? throw new InvalidOperationException($"{type.FullName} has no public constructor without parameters.");
        _constructor = ConstructorInvoker.Create(constructor);
        Type = type;
        Title = Create().Title;
    }

    public string Title { get; }

    public Type Type { get; }

    internal IModal Create() => (IModal)_constructor.Invoke();
}
