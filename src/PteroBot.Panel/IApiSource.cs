namespace PteroBot.Panel;

/// <summary>Makes the APIs of one key.</summary>
internal interface IApiSource
{
    PanelDialect Dialect { get; }

    T Api<T>()
        where T : class;
}
