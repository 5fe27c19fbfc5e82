using Discord.Rest;

namespace Discord.WebSocket;

public class SocketModalData : IModalInteractionData
{
    internal SocketModalData(InteractionData data, ResolvedEntities entities)
    {
        CustomId = data.CustomId;
        Components = [.. data.Components.SelectMany(Inputs).Select(input => new SocketMessageComponentData(input, entities))];
    }

    public string CustomId { get; }
    public IReadOnlyCollection<SocketMessageComponentData> Components { get; }
    IReadOnlyCollection<IComponentInteractionData> IModalInteractionData.Components => Components;

    /// <summary>Old forms have rows with one input, new ones have labels.</summary>
    private static IEnumerable<WireComponent> Inputs(WireComponent part) => part.Components ?? (part.Component is { } input ? [input] : []);
}
